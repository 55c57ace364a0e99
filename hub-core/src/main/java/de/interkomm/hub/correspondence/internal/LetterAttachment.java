package de.interkomm.hub.correspondence.internal;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;

/** A file inside a letter's file, as an associated file of PDF/A-3 (ISO 19005-3, 6.8). */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LetterAttachment(String fileName, String description, byte[] content, Instant at) {

    void attachTo(PDDocument pdf) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        file.setSize(content.length);
        GregorianCalendar time = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        file.setCreationDate(time);
        file.setModDate(time);

        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(fileName);
        specification.setFileUnicode(fileName);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification
                .getCOSObject()
                .setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));

        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(fileName, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);

        COSArray associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }
}
