package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Upload;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A signed letter that was scanned. */
record ScanForm(@Nullable MultipartFile scan) implements FileForm {

    static ScanForm empty() {
        return new ScanForm(null);
    }

    /** Nothing chosen is an empty file, which is refused like one. */
    Upload upload() {
        return scan == null ? new Upload("", new byte[0]) : read(scan);
    }

    @Override
    public String fileField() {
        return "scan";
    }

    static Upload read(MultipartFile file) {
        try {
            return new Upload(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
