package de.interkomm.hub.documents.internal;

import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Files as people hand them in, honest and otherwise. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] pdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Of exactly that size in bytes. */
    static byte[] pdf(int size) {
        int around = pdfWith(new byte[size]).length - size;
        return pdfWith(new byte[size - around]);
    }

    private static byte[] pdfWith(byte[] ballast) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream content = stream.createRawOutputStream()) {
                content.write(ballast);
            }
            document.getDocumentCatalog().getCOSObject().setItem("Ballast", stream);
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] pdfWithoutPages() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Opens with the password, or without one only to be read. */
    static byte[] protectedPdf(String password) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(
                    new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The head of a picture of that many dots each way, and nothing behind it. */
    static byte[] headOfPng(int dots) {
        byte[] head =
                ByteBuffer.allocate(17)
                        .put(text("IHDR"))
                        .putInt(dots)
                        .putInt(dots)
                        .put(new byte[] {8, 0, 0, 0, 0})
                        .array();
        CRC32 check = new CRC32();
        check.update(head);
        return joined(
                text("\u0089PNG\r\n\u001a\n"),
                ByteBuffer.allocate(4).putInt(13).array(),
                head,
                ByteBuffer.allocate(4).putInt((int) check.getValue()).array(),
                ByteBuffer.allocate(4).putInt(0).array(),
                text("IDAT"),
                new byte[4]);
    }

    /** A list of objects that becomes as large as that when it is unpacked. */
    static byte[] pdfWithBomb(int size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[size]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return joined(
                text("%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "),
                text(packed.size() + ">>stream\n"),
                packed.toByteArray(),
                text("\nendstream endobj\ntrailer<</Root 2 0 R>>\n%%EOF\n"));
    }

    static byte[] png() {
        return image("png");
    }

    static byte[] jpeg() {
        return image("jpg");
    }

    private static byte[] image(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Evil.class"));
            zip.write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
