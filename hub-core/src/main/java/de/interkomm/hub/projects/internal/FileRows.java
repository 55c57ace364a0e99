package de.interkomm.hub.projects.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.projects.ProjectContent.ProjectFile;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects.ShownFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Files that versions of a project may show, by project_file_project_idx. */
@Component
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ProjectId project, StoredDocument document) {
        jdbc.sql(
                        """
                        insert into project_file
                            (document_id, project_id, file_name, media_type, size)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        document.id().value(),
                        project.value(),
                        document.fileName(),
                        document.mediaType(),
                        document.size())
                .update();
    }

    /** Every file that ever belonged to the project. */
    Set<UUID> of(ProjectId project) {
        return Set.copyOf(
                jdbc.sql("select document_id from project_file where project_id = ?")
                        .param(project.value())
                        .query(UUID.class)
                        .list());
    }

    List<DocumentId> documents(ProjectId project) {
        return of(project).stream().map(DocumentId::new).toList();
    }

    /** What is known of the files a version shows. */
    List<ShownFile> shown(ProjectId project, List<ProjectFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        Map<UUID, Known> known =
                jdbc
                        .sql(
                                "select document_id, file_name, size from project_file where"
                                        + " project_id = ?")
                        .param(project.value())
                        .query(
                                (row, _) ->
                                        new Known(
                                                row.getObject("document_id", UUID.class),
                                                row.getString("file_name"),
                                                row.getLong("size")))
                        .list()
                        .stream()
                        .collect(toUnmodifiableMap(Known::document, Function.identity()));
        List<ShownFile> shown = new ArrayList<>();
        for (ProjectFile file : files) {
            Known one = known.get(file.document());
            if (one != null) {
                shown.add(
                        new ShownFile(
                                file.document(),
                                file.kind(),
                                file.label(),
                                one.fileName(),
                                one.size()));
            }
        }
        return shown;
    }

    private record Known(UUID document, String fileName, long size) {}
}
