package de.interkomm.hub.transfer.internal;

import de.interkomm.hub.transfer.ArchiveProblem;

import java.io.Serial;
import java.util.List;

/** Undoes what has been done with an archive that is not as it must be. */
class ArchiveRefused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient List<ArchiveProblem> problems;

    ArchiveRefused(List<ArchiveProblem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    ArchiveRefused(String messageKey, String... arguments) {
        this(List.of(ArchiveProblem.of(messageKey, arguments)));
    }

    List<ArchiveProblem> problems() {
        return problems;
    }
}
