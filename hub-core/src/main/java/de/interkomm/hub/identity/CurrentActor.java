package de.interkomm.hub.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link Actor} a controller method takes: who is signed in, with the roles held at the
 * time of this request. Where nobody is, a {@code @Nullable} parameter gets {@code null} and any
 * other sends the visitor to the sign-in page.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface CurrentActor {}
