package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something of consequence that was done. Published within the transaction that does it, so that
 * the trail holds neither more nor less than what happened; module {@code audit} keeps it.
 *
 * @param network {@code null} for what concerns the hub itself
 * @param actor {@code null} when the hub did it by itself or by its configuration
 * @param role in which the actor was allowed to
 * @param action what was done, as {@code object.verb}, for example {@code role.granted}; its words
 *     stand in the bundles under {@code audit.action.<action>}
 * @param object what it was done to, as its id
 * @param label what it was done to, in words that still mean something when it is gone; never more
 *     personal data than a name
 * @param changes of settings: the name of each changed value with what it was and what it became;
 *     where that is said in words, once for each language, see {@link #told}
 */
public record ActionTaken(
        @Nullable NetworkId network,
        @Nullable AccountId actor,
        @Nullable Role role,
        String action,
        String object,
        String label,
        Map<String, Change> changes) {

    private static final String IN_ENGLISH = "@en";

    public ActionTaken {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** What somebody did in a network. */
    public static ActionTaken in(
            NetworkId network, Actor actor, Role role, String action, String object, String label) {
        return new ActionTaken(network, actor.account(), role, action, object, label, Map.of());
    }

    /** What somebody did in the hub itself. */
    public static ActionTaken inTheHub(
            Actor actor, Role role, String action, String object, String label) {
        return new ActionTaken(null, actor.account(), role, action, object, label, Map.of());
    }

    /**
     * Under what a change is told to those who read in a language; its plain name for German.
     *
     * @param name of the changed value
     */
    public static String told(String name, Locale language) {
        return isEnglish(language) ? name + IN_ENGLISH : name;
    }

    /**
     * The changes as they are told to those who read in a language, under their plain names. What
     * is told in the other language only, as in entries of older days, is told in that.
     */
    public static Map<String, Change> changesIn(Locale language, Map<String, Change> changes) {
        Map<String, Change> read = new LinkedHashMap<>();
        changes.forEach(
                (name, change) -> {
                    boolean english = name.endsWith(IN_ENGLISH);
                    String plain =
                            english ? name.substring(0, name.length() - IN_ENGLISH.length()) : name;
                    if (english == isEnglish(language) || !read.containsKey(plain)) {
                        read.put(plain, change);
                    }
                });
        return read;
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    public ActionTaken with(Map<String, Change> what) {
        return new ActionTaken(network, actor, role, action, object, label, what);
    }

    /**
     * A value before and after.
     *
     * @param before {@code null} if there was none
     * @param after {@code null} if there is none any more
     */
    public record Change(@Nullable String before, @Nullable String after) {}
}
