package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Role;
import de.interkomm.hub.shell.TextFiles;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * What is typed, or uploaded, to invite many. A file joins what was typed, so that nothing of
 * either is lost from one page to the next.
 */
record InvitationListForm(String list, String role, @Nullable MultipartFile file) {

    private static final int LONGEST = 100_000;

    InvitationListForm {
        list = Objects.requireNonNullElse(list, "");
        role = Objects.requireNonNullElse(role, "");
    }

    static InvitationListForm empty() {
        return new InvitationListForm("", "", null);
    }

    InvitationListForm withFileRead() {
        if (file == null || file.isEmpty() || file.getSize() > LONGEST) {
            return this;
        }
        String read = TextFiles.read(bytes(file));
        return new InvitationListForm(list.isBlank() ? read : list + "\n" + read, role, null);
    }

    InvitationListForm withList(String rest) {
        return new InvitationListForm(rest, role, null);
    }

    void validate(List<Role> offered, Errors errors) {
        if (list.length() > LONGEST || (file != null && file.getSize() > LONGEST)) {
            errors.rejectValue("list", "people.list.too-long");
        } else if (list.isBlank()) {
            errors.rejectValue("list", "people.list.missing");
        }
        if (offered.stream().noneMatch(one -> one.name().equals(role))) {
            errors.rejectValue("role", "people.invite.role.missing");
        }
    }

    /** Whether it says whom to invite, and as what. */
    boolean isComplete(List<Role> offered) {
        return !list.isBlank() && offered.stream().anyMatch(one -> one.name().equals(role));
    }

    Role chosen() {
        return Role.valueOf(role);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
