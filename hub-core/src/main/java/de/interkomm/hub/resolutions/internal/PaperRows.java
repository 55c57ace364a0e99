package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.resolutions.MotionPaperId;
import de.interkomm.hub.resolutions.MotionPapers.Paper;
import de.interkomm.hub.resolutions.ResolutionId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The papers of motions, by resolution_paper_resolution_idx. */
@Component
class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Paper> of(ResolutionId motion) {
        return jdbc.sql("select * from resolution_paper where resolution_id = ? order by id")
                .param(motion.value())
                .query(
                        (row, _) ->
                                new Paper(
                                        new MotionPaperId(row.getObject("id", UUID.class)),
                                        row.getString("file_name"),
                                        row.getString("media_type"),
                                        row.getLong("size")))
                .list();
    }

    void attach(MotionPaperId id, ResolutionId motion, StoredDocument document) {
        jdbc.sql(
                        """
                        insert into resolution_paper
                            (id, resolution_id, document_id, file_name, media_type, size)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        motion.value(),
                        document.id().value(),
                        document.fileName(),
                        document.mediaType(),
                        document.size())
                .update();
    }

    Optional<DocumentId> document(ResolutionId motion, MotionPaperId paper) {
        return jdbc.sql(
                        "select document_id from resolution_paper where id = ? and resolution_id ="
                                + " ?")
                .params(paper.value(), motion.value())
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .optional();
    }

    /**
     * @return the file that belongs to nothing any more
     */
    Optional<DocumentId> detach(ResolutionId motion, MotionPaperId paper) {
        return jdbc.sql(
                        "delete from resolution_paper where id = ? and resolution_id = ? returning"
                                + " document_id")
                .params(paper.value(), motion.value())
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .optional();
    }
}
