package no.saksgang.axon;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Navn som ikke skal stå i noe som publiseres, fra {@code saksgang.publisering.personnavn}. Tom når ikke satt. */
@Component
record Publiseringsoppsett(
        @Value("${saksgang.publisering.personnavn:}") Set<String> personnavn) {

    Publiseringsoppsett {
        personnavn =
                personnavn.stream().map(String::strip).filter(n -> !n.isEmpty()).collect(Collectors.toSet());
    }
}
