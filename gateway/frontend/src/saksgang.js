// Alt sidene gjør med skript. De virker uten; dette gjør dem raskere å bruke.
import "@digdir/designsystemet-web/ds-error-summary";
import "htmx.org";
import "./tidsreise.js";
import "./skjema.js";
import "./sanntid.js";
