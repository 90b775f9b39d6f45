package no.saksgang.gateway.tilgang;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Setter vakten foran alle adresser, og gir metodene leseren. */
@Configuration(proxyBeanMethods = false)
class TilgangConfig {

    /** En {@link MappedInterceptor} tas opp av alle som deler ut adresser, også helsesjekk og måltall. */
    @Bean
    MappedInterceptor vaktForanAlt(Tilgangsvakt vakt) {
        return new MappedInterceptor(new String[] {"/**"}, vakt);
    }

    @Bean
    WebMvcConfigurer leserSomArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvere) {
                resolvere.add(new Leserargument());
            }
        };
    }

    private static final class Leserargument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Leser.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer visning,
                NativeWebRequest forespoersel,
                WebDataBinderFactory binder) {
            Object leser = forespoersel.getAttribute(Tilgangsvakt.LESER, RequestAttributes.SCOPE_REQUEST);
            if (leser == null) {
                throw Nektelse.ikkeTilgang("Adressen er ikke åpen for noen");
            }
            return leser;
        }
    }
}
