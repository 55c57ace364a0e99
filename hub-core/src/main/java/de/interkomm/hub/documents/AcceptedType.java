package de.interkomm.hub.documents;

/**
 * A kind of file the hub can be told to take. Pages and drawings that may carry script are none.
 */
public enum AcceptedType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    AcceptedType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
