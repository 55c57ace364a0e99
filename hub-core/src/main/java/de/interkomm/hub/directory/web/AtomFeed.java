package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.Directory.Hit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A search as a feed (RFC 4287).
 *
 * @param self address of the feed, which is also its id
 * @param page address of the search
 */
record AtomFeed(String title, String language, String self, String page, Instant updated) {

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * @param id of an entry, which stays the same
     * @param link where to read more
     * @param author of an entry: the network it comes from
     */
    byte[] write(
            List<Hit> hits,
            Function<Hit, String> id,
            Function<Hit, String> link,
            Function<Hit, String> author) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter feed = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            feed.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            feed.writeStartElement("feed");
            feed.writeDefaultNamespace(ATOM);
            feed.writeAttribute("xml:lang", language);
            text(feed, "title", title);
            text(feed, "id", self);
            text(feed, "updated", updated.toString());
            link(feed, "self", self);
            link(feed, "alternate", page);
            for (Hit hit : hits) {
                entry(feed, hit, id.apply(hit), link.apply(hit), author.apply(hit));
            }
            feed.writeEndElement();
            feed.writeEndDocument();
            feed.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void entry(
            XMLStreamWriter feed, Hit hit, String id, String address, String author)
            throws XMLStreamException {
        feed.writeStartElement("entry");
        text(feed, "title", hit.title());
        text(feed, "id", id);
        text(feed, "updated", hit.changed().toString());
        link(feed, "alternate", address);
        feed.writeStartElement("author");
        text(feed, "name", author);
        feed.writeEndElement();
        text(feed, "summary", hit.summary());
        feed.writeEmptyElement("category");
        feed.writeAttribute("term", hit.kind().name());
        for (String topic : hit.topics()) {
            feed.writeEmptyElement("category");
            feed.writeAttribute("term", clean(topic));
        }
        feed.writeEndElement();
    }

    private static void text(XMLStreamWriter feed, String name, String text)
            throws XMLStreamException {
        feed.writeStartElement(name);
        feed.writeCharacters(clean(text));
        feed.writeEndElement();
    }

    private static void link(XMLStreamWriter feed, String relation, String address)
            throws XMLStreamException {
        feed.writeEmptyElement("link");
        feed.writeAttribute("rel", relation);
        feed.writeAttribute("href", address);
    }

    /** What XML 1.0 cannot hold, not even escaped. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(
                        point ->
                                point >= ' '
                                        && (point < 0xD800 || point > 0xDFFF)
                                        && point != 0xFFFE
                                        && point != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
