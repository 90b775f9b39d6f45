// Punktene på saklisten dras dit de skal stå. Knappene opp og ned gjør det samme uten mus og uten skript.
import Sortable from "sortablejs";

const liste = document.querySelector("ol[data-flytt]");
const skjema = document.getElementById("flytt");

Sortable.create(liste, {
  handle: ".haandtak",
  draggable: "li",
  animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
  onEnd({ item, oldIndex, newIndex }) {
    if (oldIndex === newIndex) return;
    skjema.elements.punktId.value = item.dataset.punkt;
    skjema.elements.plass.value = newIndex + 1;
    skjema.requestSubmit();
  },
});
