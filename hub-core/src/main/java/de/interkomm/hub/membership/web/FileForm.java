package de.interkomm.hub.membership.web;

/** A form by which a file is handed in. */
interface FileForm {

    /** The field of the file, where is said what is wrong with it. */
    String fileField();
}
