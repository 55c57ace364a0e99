package de.interkomm.hub.network.spi;

import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A module's part of a network's declaration. Each bean of this type reads the section of its name;
 * a section nobody reads is refused.
 */
public interface FoundingSection {

    /** Its key at the top of the file, in lower case: {@code rules}. */
    String name();

    /**
     * What is wrong with the section. Asked before anything is done, outside the network's scope.
     *
     * @param content as YAML has it: maps with strings as keys, lists, strings, numbers, booleans;
     *     {@code null} when the declaration has no such section
     */
    List<DeclarationProblem> validate(NetworkId network, @Nullable Object content);

    /**
     * Does what the section says, in the network's scope and in the transaction that makes the
     * network known. What has been validated is not refused any more.
     */
    void apply(NetworkId network, @Nullable Object content);
}
