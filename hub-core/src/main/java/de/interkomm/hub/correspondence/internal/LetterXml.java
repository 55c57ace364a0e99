package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterData;
import de.interkomm.hub.correspondence.LetterData.Group;
import de.interkomm.hub.correspondence.LetterData.Node;
import de.interkomm.hub.correspondence.LetterData.Value;
import de.interkomm.hub.correspondence.LetterHead;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a letter as {@code correspondence/letter-1.xsd} describes it. */
final class LetterXml {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;

    private LetterXml(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] of(LetterContent letter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new LetterXml(out).write(letter);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The letter's data cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(LetterContent letter) throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeStartElement("letter");
        out.writeDefaultNamespace(LetterData.NAMESPACE);
        out.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        element("reference", letter.reference().toString());
        optionalElement("yourReference", letter.yourReference());
        element("date", letter.date().toString());
        element("language", letter.locale().getLanguage());
        element("subject", letter.subject());
        sender(letter.head());
        out.writeStartElement("recipient");
        lines(letter.recipient().lines());
        out.writeEndElement();
        data("data", letter.data().name(), letter.data().nodes());
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void sender(LetterHead head) throws XMLStreamException {
        out.writeStartElement("sender");
        element("name", head.senderName());
        lines(head.addressLines());
        optionalElement("contact", head.contactName());
        optionalElement("mailbox", head.contactMailbox());
        out.writeEndElement();
    }

    private void data(String element, String name, List<Node> nodes) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeAttribute("name", name);
        for (Node node : nodes) {
            switch (node) {
                case Value value -> value(value);
                case Group group -> data("group", group.name(), group.nodes());
            }
        }
        out.writeEndElement();
    }

    private void value(Value value) throws XMLStreamException {
        out.writeStartElement("value");
        out.writeAttribute("name", value.name());
        if (value.value() == null) {
            out.writeAttribute("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil", "true");
        } else {
            text(value.value());
        }
        out.writeEndElement();
    }

    private void lines(List<String> lines) throws XMLStreamException {
        for (String line : lines) {
            element("line", line);
        }
    }

    private void optionalElement(String name, @Nullable String content) throws XMLStreamException {
        if (content != null) {
            element(name, content);
        }
    }

    private void element(String name, String content) throws XMLStreamException {
        out.writeStartElement(name);
        text(content);
        out.writeEndElement();
    }

    private void text(String content) throws XMLStreamException {
        out.writeCharacters(NOT_XML.matcher(content).replaceAll("\uFFFD"));
    }
}
