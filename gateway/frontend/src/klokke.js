// Tiden på punktet som er oppe i møtet. Tjeneren sier hvor mye som er brukt; her telles det videre.
const vist = new WeakMap();

function tell() {
  for (const k of document.querySelectorAll("[data-brukt]")) {
    let start = vist.get(k);
    if (!start || start.brukt !== k.dataset.brukt) {
      start = { brukt: k.dataset.brukt, fra: performance.now() };
      vist.set(k, start);
    }
    const brukt = Math.floor((Number(start.brukt) + (performance.now() - start.fra) / 1000) / 60);
    const avsatt = Number(k.dataset.avsatt);
    const over = avsatt > 0 && brukt > avsatt;
    k.querySelector("progress")?.setAttribute("value", Math.min(brukt, avsatt));
    const tekst = k.querySelector("[data-tekst]");
    tekst.textContent = (over ? tekst.dataset.over : tekst.dataset.tekst)
      .replace("#brukt", brukt)
      .replace("#over", brukt - avsatt);
    k.classList.toggle("over", over);
  }
}

if (document.querySelector("[data-brukt]")) {
  tell();
  setInterval(tell, 5_000);
}
