package no.saksgang.felles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hendelsens lagrede navn og versjon. De endres aldri: å flytte eller omdøpe en klasse flytter ikke historien.
 * Det lagrede navnet er {@code <aggregat>.<navn>}, for eksempel {@code sak.SakInnmeldt}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Event {
    String navn();

    int versjon() default 1;
}
