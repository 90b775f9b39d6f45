// Et skjema sendes én gang. Uten skript tar idempotensnøkkelen den andre.
document.addEventListener("submit", (e) => {
  const skjema = e.target;
  if (skjema.method !== "post") return;
  if (skjema.dataset.sendt) {
    e.preventDefault();
    return;
  }
  skjema.dataset.sendt = "ja";
});
// Den som går tilbake i nettleseren, får sende igjen.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sendt]").forEach((f) => delete f.dataset.sendt);
});
