package de.interkomm.hub.documents.internal;

import static de.interkomm.hub.documents.internal.SampleFiles.joined;
import static de.interkomm.hub.documents.internal.SampleFiles.jpeg;
import static de.interkomm.hub.documents.internal.SampleFiles.pdf;
import static de.interkomm.hub.documents.internal.SampleFiles.png;
import static de.interkomm.hub.documents.internal.SampleFiles.text;
import static de.interkomm.hub.documents.internal.SampleFiles.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.documents.internal.ContentCheck.Verdict;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

class ContentCheckTests {

    private static final Set<AcceptedType> ALL = EnumSet.allOf(AcceptedType.class);

    private final ContentCheck check = new ContentCheck();

    @Test
    void aFileIsWhatItsBytesSay() {
        assertThat(judge("scan.pdf", pdf())).isEqualTo(accepted(AcceptedType.PDF));
        assertThat(judge("scan.png", png())).isEqualTo(accepted(AcceptedType.PNG));
        assertThat(judge("scan.jpg", jpeg())).isEqualTo(accepted(AcceptedType.JPEG));
        assertThat(judge("scan", png())).isEqualTo(accepted(AcceptedType.PNG));
    }

    @Test
    void aScannersLineBeforeThePdfIsNoHarm() {
        byte[] scanned = joined(text("\u001b%-12345X@PJL\r\n"), pdf());

        assertThat(judge("scan.pdf", scanned)).isEqualTo(accepted(AcceptedType.PDF));
    }

    @Test
    void aTypeNobodyAskedForIsRefused() {
        assertThat(check.judge("scan.png", png(), Set.of(AcceptedType.PDF)))
                .isEqualTo(refused(Refusal.TYPE_NOT_ACCEPTED));
        assertThat(judge("brief.docx", zip())).isEqualTo(refused(Refusal.TYPE_NOT_ACCEPTED));
        assertThat(judge("bild.svg", text("<svg xmlns='http://www.w3.org/2000/svg'/>")))
                .isEqualTo(refused(Refusal.TYPE_NOT_ACCEPTED));
        assertThat(judge("seite.html", text("<html><body></body></html>")))
                .isEqualTo(refused(Refusal.TYPE_NOT_ACCEPTED));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void whatPretendsIsRefused(byte[] content) {
        assertThat(judge("Schreiben.PDF", content)).isEqualTo(refused(Refusal.DISGUISED));
    }

    static Stream<Named<byte[]>> disguised() {
        byte[] page = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        return Stream.of(
                named("a Windows program", joined(text("MZ\u0090\0\3\0\0\0"), new byte[200])),
                named("a Windows program before a PDF", joined(text("MZ\u0090\0"), pdf())),
                named("a Linux program", joined(text("\u007fELF\2\1\1\0"), new byte[200])),
                named("a Linux program before a PDF", joined(text("\u007fELF\2\1\1\0"), pdf())),
                named("a class file before a PDF", joined(text("\u00ca\u00fe\u00ba\u00be"), pdf())),
                named("a script", text("#!/bin/sh\nrm -rf /\n")),
                named("a script before a PDF", joined(text("#!/bin/sh\nexit\n"), pdf())),
                named("a ZIP file", zip()),
                named("a ZIP file before a PDF", joined(zip(), pdf())),
                named("a ZIP file after a PDF", joined(pdf(), zip())),
                named("a ZIP file after a PDF, and more", joined(pdf(), zip(), new byte[500])),
                named("a ZIP file after a picture", joined(png(), zip())),
                named("a page", page),
                named("a page before a PDF", joined(page, pdf())),
                named("a page within a PDF's head", joined(text("%PDF-1.7\n"), page, pdf())),
                named("a drawing with a script", text("<svg><script>alert(1)</script></svg>")),
                named("PHP before a PDF", joined(text("<?php phpinfo(); ?>"), pdf())),
                named("a picture and a PDF", joined(png(), pdf())),
                named("another picture and a PDF", joined(text("\u00ff\u00d8\u00ff\u00e0"), pdf())),
                named("text", text("Ich bin ein Brief.")),
                named("a PDF that begins too late", joined(new byte[1024], pdf())),
                named("the beginning of a picture", text("\u0089PNG")));
    }

    @Test
    void aChanceSignatureIsNoZipFile() {
        byte[] content = joined(pdf(), text("PK\u0005\u0006"), new byte[30]);

        assertThat(judge("scan.pdf", content)).isEqualTo(accepted(AcceptedType.PDF));
    }

    @Test
    void whatCannotBeOpenedLaterIsRefusedNow() {
        byte[] whole = pdf();

        assertThat(judge("scan.pdf", Arrays.copyOf(whole, whole.length * 2 / 3)))
                .isEqualTo(refused(Refusal.BROKEN));
        assertThat(judge("scan.pdf", text("%PDF-1.7\nnothing\n%%EOF")))
                .isEqualTo(refused(Refusal.BROKEN));
        assertThat(judge("scan.pdf", SampleFiles.pdfWithoutPages()))
                .isEqualTo(refused(Refusal.BROKEN));
        assertThat(judge("scan.png", Arrays.copyOf(png(), 12))).isEqualTo(refused(Refusal.BROKEN));
        assertThat(judge("scan.jpg", Arrays.copyOf(jpeg(), 40))).isEqualTo(refused(Refusal.BROKEN));
    }

    @Test
    void aProtectedPdfIsRefusedAsSuch() {
        assertThat(judge("scan.pdf", SampleFiles.protectedPdf("geheim")))
                .isEqualTo(refused(Refusal.ENCRYPTED));
        assertThat(judge("scan.pdf", SampleFiles.protectedPdf("")))
                .isEqualTo(refused(Refusal.ENCRYPTED));
    }

    @Test
    void aPictureOfTooManyDotsIsRefused() {
        assertThat(judge("scan.png", SampleFiles.headOfPng(10_000)))
                .isEqualTo(accepted(AcceptedType.PNG));
        assertThat(judge("scan.png", SampleFiles.headOfPng(30_000)))
                .isEqualTo(refused(Refusal.TOO_MANY_DOTS));
    }

    @Test
    void aPdfThatUnpacksBeyondAllMeasureIsNotUnpacked() {
        byte[] bomb = SampleFiles.pdfWithBomb(40 * 1024 * 1024);

        assertThat(InflatedStructure.isTooLarge(bomb)).isTrue();
        assertThat(judge("scan.pdf", bomb)).isEqualTo(refused(Refusal.BROKEN));
        assertThat(InflatedStructure.isTooLarge(SampleFiles.pdfWithBomb(1024))).isFalse();
    }

    private Verdict judge(String fileName, byte[] content) {
        return check.judge(fileName, content, ALL);
    }

    private static Verdict accepted(AcceptedType type) {
        return new Verdict.Accepted(type);
    }

    private static Verdict refused(Refusal reason) {
        return new Verdict.Refused(reason);
    }
}
