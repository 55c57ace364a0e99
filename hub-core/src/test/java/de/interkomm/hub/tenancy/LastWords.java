package de.interkomm.hub.tenancy;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ends the process right after its commit: listeners are called one step later. */
@Component
class LastWords {

    static final String TEXT = "last words";

    private final Notes notes;

    LastWords(Notes notes) {
        this.notes = notes;
    }

    @Transactional
    void say(NetworkId network) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        Runtime.getRuntime().halt(TenancyNode.Crashing.STATUS);
                    }
                });
        notes.announce(network, TEXT);
    }
}
