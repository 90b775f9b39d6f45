// Siden følger med: når noe på den er endret, hentes den på nytt og det nye flettes inn. Den som skriver, blir spurt først.
import htmx from "htmx.org";

const PAUSE_MS = 1500;
const main = document.querySelector("main[data-levende]");
const sier = document.getElementById("levende");
let kilde = null;
let sist = null;
let venter = null;
let gjentas = false;

const si = (mal) => sier.replaceChildren(document.getElementById(mal).content.cloneNode(true));

/** Noe er skrevet eller valgt uten å være sendt, eller hun er i ferd med det. */
function skriver() {
  const felt = [...main.querySelectorAll("input, textarea, select")].filter((f) => f.type !== "hidden");
  return felt.some((f) => {
    if (f === document.activeElement && f.tagName !== "SELECT" && !["checkbox", "radio", "range"].includes(f.type)) return true;
    if (f.type === "file") return f.files.length > 0;
    if (f.type === "checkbox" || f.type === "radio") return f.checked !== f.defaultChecked;
    if (f.tagName === "SELECT") {
      const valgt = [...f.options].findIndex((o) => o.defaultSelected);
      return f.selectedIndex !== Math.max(0, valgt);
    }
    return f.value !== f.defaultValue;
  });
}

/** Det hun har foldet ut, blir stående. */
function behold(ny) {
  const hva = (d) => d.querySelector("summary")?.textContent;
  for (const aapen of main.querySelectorAll("details[open]")) {
    for (const d of ny.querySelectorAll("details")) if (hva(d) === hva(aapen)) d.open = true;
  }
}

async function hent() {
  venter = null;
  if (skriver() || document.querySelector("form[data-sendt]")) {
    si("levende-venter");
    return;
  }
  try {
    const svar = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    const ny = new DOMParser().parseFromString(await svar.text(), "text/html").querySelector("main[data-levende]");
    // Mens vi hentet kan hun ha begynt å skrive, eller ha mistet tilgangen.
    if (!svar.ok || !ny || skriver()) {
      si("levende-venter");
      return;
    }
    behold(ny);
    await htmx.swap({ sourceElement: main, target: main, text: ny.innerHTML, swap: "innerMorph" });
    si("levende-ny");
  } catch {
    // Nettet er borte; neste melding prøver igjen.
  }
}

function endret(e) {
  sist = e.lastEventId;
  // Flere endringer tett på hverandre er én henting.
  if (venter === null) venter = setTimeout(hent, gjentas ? PAUSE_MS : 0);
  gjentas = true;
  setTimeout(() => (gjentas = false), PAUSE_MS);
}

// En skjult fane følger ikke med: nettleseren har få forbindelser, og de andre fanene trenger dem.
function koble() {
  if (document.hidden) {
    kilde?.close();
    kilde = null;
  } else if (!kilde) {
    const adresse = new URL(main.dataset.levende, location.href);
    if (sist) adresse.searchParams.set("fra", sist);
    kilde = new EventSource(adresse);
    kilde.addEventListener("endret", endret);
  }
}

if (main && "EventSource" in window) {
  koble();
  document.addEventListener("visibilitychange", koble);
  window.addEventListener("pagehide", () => kilde?.close());
  window.addEventListener("pageshow", (e) => {
    if (e.persisted) {
      kilde = null;
      koble();
    }
  });
}
