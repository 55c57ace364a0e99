package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.spi.Condition;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/** What a coordinator may pick for a rule. */
enum RuleType {
    ALL(Combination.ALL),
    ANY(Combination.ANY),
    UNLESS(Combination.UNLESS),
    STATE(Condition.InState.class),
    KINDS(Condition.OfKind.class),
    INHABITANTS(Condition.Inhabitants.class),
    REGION(Condition.InRegion.class),
    NAMED(Condition.Named.class),
    ADMINISTRATION(Condition.HasAdministration.class),
    SPECIAL(Condition.Special.class),
    MAILBOX(Condition.VerifiedMailbox.class),
    NO_PRIVATE_MAILBOX(Condition.NoPrivateMailbox.class),
    CONTACT(Condition.ContactRequired.class),
    CONTACT_DESIRED(Condition.ContactDesired.class),
    LETTER(Condition.LetterRequired.class),
    RESOLUTION(Condition.OrganResolution.class),
    DECLARATION(Condition.DeclarationSigned.class),
    DECISION(Condition.Decision.class);

    private final @Nullable Combination combination;
    private final @Nullable Class<? extends Condition> condition;

    RuleType(Combination combination) {
        this.combination = combination;
        this.condition = null;
    }

    RuleType(Class<? extends Condition> condition) {
        this.combination = null;
        this.condition = condition;
    }

    static RuleType of(RuleNode node) {
        return Arrays.stream(values())
                .filter(type -> type.fits(node))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cannot be edited: " + node));
    }

    static Optional<RuleType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    private boolean fits(RuleNode node) {
        return switch (node) {
            case Group group -> group.combination() == combination;
            case Leaf leaf -> condition != null && condition.isInstance(leaf.condition());
        };
    }

    /** {@code null} for a single condition. */
    @Nullable Combination combination() {
        return combination;
    }

    public boolean isGroup() {
        return combination != null;
    }

    /** Whether the official register answers it, so that an "otherwise" makes sense. */
    public boolean isOfRegister() {
        return condition != null && Condition.OfRegister.class.isAssignableFrom(condition);
    }

    /** Key of what becomes of those who lack it, where the register does not answer it. */
    public String lacking() {
        return "rules.lacking." + name();
    }

    /** Whether a candidate is ever told that it is met. */
    public boolean hasMet() {
        return condition != null && this != RESOLUTION && this != DECISION;
    }

    /** Whether a candidate is ever told that it is not met. */
    public boolean hasUnmet() {
        return condition != null
                && this != LETTER
                && this != DECLARATION
                && this != CONTACT_DESIRED;
    }
}
