package de.interkomm.hub.projects.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectPeople.Asked;
import de.interkomm.hub.projects.ProjectPeople.Author;
import de.interkomm.hub.projects.ProjectPeople.Request;
import de.interkomm.hub.projects.ProjectViewer;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.Projects.Contact;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Authors and contacts of projects, by project_author_once and project_contact_once. */
@Component
class PeopleRows {

    private final JdbcClient jdbc;

    PeopleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return whether that is new
     */
    boolean addAuthor(ProjectId project, AccountView person, Instant at) {
        return addAuthor(project, person.id(), person.name(), person.mailbox().address(), at);
    }

    boolean addAuthor(
            ProjectId project, AccountId account, String name, String mailbox, Instant at) {
        return jdbc.sql(
                                """
                                insert into project_author
                                    (id, project_id, account_id, person_name, mailbox, since)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                UuidCreator.getTimeOrderedEpoch(),
                                project.value(),
                                account.value(),
                                name,
                                mailbox,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<Author> authors(ProjectId project) {
        return jdbc.sql(
                        """
                        select account_id, person_name, since from project_author
                        where project_id = ? order by since, person_name
                        """)
                .param(project.value())
                .query(
                        (row, _) ->
                                new Author(
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        row.getString("person_name"),
                                        row.getTimestamp("since").toInstant()))
                .list();
    }

    boolean isAuthor(ProjectId project, AccountId account) {
        return jdbc.sql(
                        "select exists (select from project_author where project_id = ? and"
                                + " account_id = ?)")
                .params(project.value(), account.value())
                .query(Boolean.class)
                .single();
    }

    void removeAuthor(ProjectId project, AccountId account) {
        jdbc.sql("delete from project_author where project_id = ? and account_id = ?")
                .params(project.value(), account.value())
                .update();
    }

    /**
     * @param agreedAt {@code null} for one who has yet to be asked
     * @return whether that is new
     */
    boolean addContact(
            ProjectId project,
            AccountView person,
            String about,
            String by,
            Instant at,
            @Nullable Instant agreedAt) {
        return jdbc.sql(
                                """
                                insert into project_contact (id, project_id, account_id,
                                                             person_name, mailbox, about, asked_by,
                                                             asked_at, agreed_at)
                                values (:id, :project, :account, :name, :mailbox, :about, :by, :at,
                                        :agreed) on conflict do nothing
                                """)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("project", project.value())
                        .param("account", person.id().value())
                        .param("name", person.name())
                        .param("mailbox", person.mailbox().address())
                        .param("about", about)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param(
                                "agreed",
                                agreedAt == null ? null : agreedAt.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<Asked> asked(ProjectId project) {
        return jdbc.sql(
                        """
                        select account_id, person_name, about, agreed_at from project_contact
                        where project_id = ? order by person_name, account_id
                        """)
                .param(project.value())
                .query(
                        (row, _) ->
                                new Asked(
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        row.getString("person_name"),
                                        row.getString("about"),
                                        instant(row.getTimestamp("agreed_at"))))
                .list();
    }

    /** Those who have agreed. */
    List<Contact> contacts(ProjectId project) {
        return jdbc.sql(
                        """
                        select account_id, person_name, mailbox, about from project_contact
                        where project_id = ? and agreed_at is not null
                        order by person_name, account_id
                        """)
                .param(project.value())
                .query(
                        (row, _) ->
                                new Contact(
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        row.getString("person_name"),
                                        row.getString("mailbox"),
                                        row.getString("about")))
                .list();
    }

    /** By project_contact_account_idx: where somebody is a contact, or asked to be. */
    List<ProjectId> contactOf(AccountId account) {
        return jdbc
                .sql("select project_id from project_contact where account_id = ?")
                .param(account.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ProjectId::new)
                .toList();
    }

    /** By project_contact_account_idx. */
    List<Request> requests(ProjectViewer viewer) {
        return jdbc.sql(
                        """
                        select p.id, p.title, p.visibility, c.about, c.asked_by, c.agreed_at,
                        """
                                + ProjectViewer.SEES
                                + """
                                        as readable
                                from project_contact c join project p on p.id = c.project_id
                                where c.account_id = :viewer::uuid
                                order by c.agreed_at nulls first, p.title
                                """)
                .params(viewer.parameters())
                .query(
                        (row, _) ->
                                new Request(
                                        new ProjectId(row.getObject("id", UUID.class)),
                                        row.getString("title"),
                                        row.getBoolean("readable"),
                                        ProjectVisibility.valueOf(row.getString("visibility")),
                                        row.getString("about"),
                                        row.getString("asked_by"),
                                        instant(row.getTimestamp("agreed_at"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    boolean agree(ProjectId project, AccountId account, Instant at) {
        return jdbc.sql(
                                """
                                update project_contact set agreed_at = ?
                                where project_id = ? and account_id = ? and agreed_at is null
                                """)
                        .params(at.atOffset(ZoneOffset.UTC), project.value(), account.value())
                        .update()
                > 0;
    }

    /**
     * @return whether that contact had agreed; empty if there was none
     */
    Optional<Boolean> removeContact(ProjectId project, AccountId account) {
        return jdbc.sql(
                        """
                        delete from project_contact where project_id = ? and account_id = ?
                        returning agreed_at is not null
                        """)
                .params(project.value(), account.value())
                .query(Boolean.class)
                .optional();
    }

    /** Where the account is an author. */
    List<ProjectId> writtenBy(AccountId account) {
        return jdbc.sql("select project_id from project_author where account_id = ? order by 1")
                .param(account.value())
                .query((row, _) -> new ProjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Where that mailbox is a contact's, by project_contact_mailbox_idx. */
    List<ContactOf> contactsWith(String mailbox) {
        return jdbc.sql(
                        """
                        select project_id, account_id from project_contact
                        where mailbox = ? order by 1
                        """)
                .param(mailbox)
                .query(
                        (row, _) ->
                                new ContactOf(
                                        new ProjectId(row.getObject("project_id", UUID.class)),
                                        new AccountId(row.getObject("account_id", UUID.class))))
                .list();
    }

    void changeMailbox(String from, String to) {
        for (String table : List.of("project_author", "project_contact", "project_version")) {
            jdbc.sql("update " + table + " set mailbox = :to where mailbox = :from")
                    .param("to", to)
                    .param("from", from)
                    .update();
        }
    }

    /** A person as the contact of a project. */
    record ContactOf(ProjectId project, AccountId account) {}
}
