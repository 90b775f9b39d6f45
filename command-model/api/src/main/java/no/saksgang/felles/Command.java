package no.saksgang.felles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Hvem som kan gi kommandoen. Tom liste betyr at det ikke er noen rollesperre (R075). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Command {
    Rolle[] roller() default {};
}
