package no.saksgang.lesemodell.bygging;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Et eget sett av det som tegner én lesemodell, så det ikke deler minne med det som går. */
final class Tegnere {

    private static final Pattern TOEM = Pattern.compile("truncate table (lese_\\w+)");

    private final List<AnnotationEventHandlerAdapter> mottakere;

    private Tegnere(List<AnnotationEventHandlerAdapter> mottakere) {
        this.mottakere = mottakere;
    }

    /** @param tabeller der tegnerne skriver */
    static Tegnere av(String modell, JdbcTemplate tabeller) {
        return new Tegnere(finn(modell, () -> tabeller).stream()
                .map(AnnotationEventHandlerAdapter::new)
                .toList());
    }

    /** Tabellene modellen består av: de den tømmer før den bygges på stedet. */
    static List<String> tabeller(String modell) {
        Collection<String> ut = new TreeSet<>();
        JdbcTemplate noterer = new JdbcTemplate(new SingleConnectionDataSource((Connection) ingenTilkobling(), true)) {
            @Override
            public void execute(String sql) {
                Matcher m = TOEM.matcher(sql);
                if (m.matches()) {
                    ut.add(m.group(1));
                }
            }
        };
        finn(modell, () -> noterer).forEach(t -> new AnnotationEventHandlerAdapter(t).prepareReset());
        return List.copyOf(ut);
    }

    private static Object ingenTilkobling() {
        return java.lang.reflect.Proxy.newProxyInstance(
                Tegnere.class.getClassLoader(), new Class<?>[] {Connection.class}, (o, metode, verdier) -> {
                    throw new IllegalStateException("Her skal ingenting spørres etter");
                });
    }

    private static List<Object> finn(String modell, Supplier<JdbcTemplate> jdbc) {
        try (AnnotationConfigApplicationContext rom = new AnnotationConfigApplicationContext()) {
            rom.registerBean(JdbcTemplate.class, jdbc);
            ClassPathBeanDefinitionScanner soeker = new ClassPathBeanDefinitionScanner(rom, false);
            soeker.addIncludeFilter(new AnnotationTypeFilter(ProcessingGroup.class));
            soeker.scan(Lesemodeller.class.getPackageName().replaceFirst("\\.felles$", ""));
            rom.refresh();
            List<Object> ut = new ArrayList<>();
            rom.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                    .filter(b -> b.getClass()
                            .getAnnotation(ProcessingGroup.class)
                            .value()
                            .equals(modell))
                    .forEach(ut::add);
            return ut;
        }
    }

    boolean bruker(Class<?> hendelse) {
        return mottakere.stream().anyMatch(m -> m.canHandleType(hendelse));
    }

    void tegn(EventMessage<?> hendelse) throws Exception {
        for (AnnotationEventHandlerAdapter m : mottakere) {
            if (m.canHandle(hendelse)) {
                m.handle(hendelse);
            }
        }
    }
}
