package no.saksgang.kommandolinje;

import picocli.CommandLine.IVersionProvider;

/** Utgaven, slik den står i jar-filen. */
final class Versjon implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String versjon = Saksgang.class.getPackage().getImplementationVersion();
        return new String[] {"saksgang " + (versjon == null ? "?" : versjon)};
    }
}
