package de.interkomm.hub.membership.web;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What a button of the editor does, as {@code deed:number} or {@code preview:kind:page}.
 *
 * @param argument which list of a preview, or empty
 * @param number of the rule, or of the list's page
 */
record RuleButton(Deed deed, String argument, int number) {

    /** What a button may do. */
    enum Deed {
        SHOW,
        ADD,
        REMOVE,
        UP,
        DOWN,
        INTO,
        PREVIEW,
        SAVE
    }

    /** Changed by hand, a button that is none does nothing. */
    static RuleButton parse(String pressed) {
        String[] parts = pressed.split(":", 3);
        Deed deed = Deed.SHOW;
        for (Deed known : Deed.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(parts[0])) {
                deed = known;
            }
        }
        return new RuleButton(
                deed, parts.length == 3 ? parts[1] : "", number(parts[parts.length - 1]));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /** The one for a rule that was chosen and not added; {@code null} if there is none. */
    static @Nullable RuleButton forgotten(RuleForm form) {
        for (int group = 0; group < form.nodes().size() && !form.isFull(); group++) {
            if (form.isGroup(group) && !form.nodes().get(group).add().isEmpty()) {
                return new RuleButton(Deed.ADD, "", group);
            }
        }
        return null;
    }

    /** Whether whoever presses it takes the rules for complete. */
    boolean isAtTheEnd() {
        return deed == Deed.PREVIEW || deed == Deed.SAVE;
    }

    RuleForm apply(RuleForm form) {
        return switch (deed) {
            case ADD -> added(form);
            case REMOVE -> form.isRule(number) ? form.remove(number) : form;
            case UP -> form.isRule(number) ? form.up(number) : form;
            case DOWN -> form.isRule(number) ? form.down(number) : form;
            case INTO -> form.isRule(number) ? form.into(number) : form;
            case SHOW, PREVIEW, SAVE -> form;
        };
    }

    /** A rule of the network's own is chosen by its name, {@code SPECIAL:name}. */
    private RuleForm added(RuleForm form) {
        if (!form.isGroup(number) || form.isFull()) {
            return form;
        }
        String[] chosen = form.nodes().get(number).add().split(":", 2);
        return RuleType.named(chosen[0])
                .map(type -> form.add(number, type, chosen.length == 2 ? chosen[1] : ""))
                .orElse(form);
    }

    /** The rule somebody goes on with; {@code null} if the page begins at its top. */
    @Nullable Integer focus(RuleForm before, RuleForm after) {
        return switch (deed) {
            case ADD ->
                    after.nodes().size() > before.nodes().size()
                            ? Integer.valueOf(after.end(number) - 1)
                            : null;
            case REMOVE -> before.isRule(number) ? Integer.valueOf(before.parent(number)) : null;
            case UP, DOWN, INTO -> moved(before, after);
            case SHOW, PREVIEW, SAVE -> null;
        };
    }

    private @Nullable Integer moved(RuleForm before, RuleForm after) {
        if (!before.isRule(number)) {
            return null;
        }
        RuleNodeForm wanted = before.nodes().get(number);
        for (int i = 1; i < after.nodes().size(); i++) {
            if (after.nodes().get(i).at(0).equals(wanted.at(0))) {
                return i;
            }
        }
        return null;
    }
}
