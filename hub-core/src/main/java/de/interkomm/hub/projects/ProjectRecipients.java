package de.interkomm.hub.projects;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;

/**
 * Whom modules above write to about a project of the bound network. For mails only: who these
 * people are is told to nobody.
 */
public interface ProjectRecipients {

    /** Who writes on it and may sign in. */
    List<AccountView> authors(NetworkId network, ProjectId project);

    /** Who has agreed to be asked and may sign in. */
    List<AccountView> contacts(NetworkId network, ProjectId project);
}
