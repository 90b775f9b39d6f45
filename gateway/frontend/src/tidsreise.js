// Glideren i sakens historikk: si hvor den står, både mens den flyttes og når siden er byttet.
function si(glider) {
  const steg = document.getElementById(`steg-${glider.value}`);
  if (steg) glider.setAttribute("aria-valuetext", steg.dataset.tekst);
}

document.addEventListener("input", (e) => {
  if (e.target.matches?.("[data-glider]")) si(e.target);
});
for (const hendelse of ["DOMContentLoaded", "htmx:after:swap"]) {
  document.addEventListener(hendelse, () => document.querySelectorAll("[data-glider]").forEach(si));
}
