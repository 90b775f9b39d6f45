package no.saksgang.app.nettleser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** En ekte nettleser, den maskinen har. Playwright laster aldri ned noen. */
public final class Chromium implements AutoCloseable {

    private static final List<String> STEDER =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser nettleser;

    public Chromium() {
        Path program = finn();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        nettleser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--lang=en-US", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    /** En nettleser uten kapsler fra før. Det som foldes ut, står stille med én gang: et klikk på noe som flytter seg, bommer. */
    public com.microsoft.playwright.BrowserContext ny() {
        return ny(new Browser.NewContextOptions());
    }

    public com.microsoft.playwright.BrowserContext ny(Browser.NewContextOptions valg) {
        return nettleser.newContext(valg.setLocale("nb-NO").setReducedMotion(ReducedMotion.REDUCE));
    }

    @Override
    public void close() {
        nettleser.close();
        playwright.close();
    }

    private static Path finn() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), STEDER.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Prøvene i nettleser trenger Chromium, og den er ikke på maskinen. Installer den"
                                + " (Debian og Ubuntu: apt-get install chromium), eller oppgi stien i CHROMIUM."));
    }
}
