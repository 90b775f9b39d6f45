// Alt sidene gjør med skript. De virker uten; dette gjør dem raskere å bruke.
import "@digdir/designsystemet-web/ds-error-summary";
import "htmx.org";
import "./tidsreise.js";
import "./skjema.js";
import "./sanntid.js";
import "./klokke.js";

// Det som bare én side trenger, hentes bare der.
const liste = document.querySelector("ol[data-flytt]");
if (liste) import(liste.dataset.flytt);
