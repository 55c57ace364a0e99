package de.interkomm.hub.directory.internal;

import de.interkomm.hub.directory.Notice;
import de.interkomm.hub.directory.SavedSearchId;
import de.interkomm.hub.directory.SavedSearches.Saved;
import de.interkomm.hub.directory.SavedSearches.Wish;
import de.interkomm.hub.directory.SearchAddress;
import de.interkomm.hub.directory.internal.DirectorySearch.Told;
import de.interkomm.hub.identity.AccountId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people have saved. By saved_search_account_id_question_key and saved_search_due_idx. */
@Component
class SavedSearchRows {

    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedSearchRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Nobody else saves for that person before the transaction ends. */
    void lock(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('searches of ' || :account, 0))")
                .param("account", account.toString())
                .query((_, _) -> true)
                .single();
    }

    List<Saved> of(AccountId account) {
        return jdbc.sql(
                        """
                        select * from hub.saved_search where account_id = ?
                        order by lower(name), saved_at, id
                        """)
                .param(account.value())
                .query(SavedSearchRows::saved)
                .list();
    }

    Optional<Saved> find(AccountId account, SavedSearchId id) {
        return jdbc.sql("select * from hub.saved_search where account_id = ? and id = ?")
                .params(account.value(), id.value())
                .query(SavedSearchRows::saved)
                .optional();
    }

    Optional<SavedSearchId> find(AccountId account, String question) {
        return jdbc.sql("select id from hub.saved_search where account_id = ? and question = ?")
                .params(account.value(), question)
                .query(UUID.class)
                .optional()
                .map(SavedSearchId::new);
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                new SavedSearchId(row.getObject("id", UUID.class)),
                row.getString("name"),
                SearchAddress.ofQuestion(row.getString("question")),
                Notice.valueOf(row.getString("notice")),
                row.getTimestamp("saved_at").toInstant());
    }

    int count(AccountId account) {
        return jdbc.sql("select count(*) from hub.saved_search where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    /** Without notice, until {@link #change} says otherwise. */
    void add(SavedSearchId id, AccountId account, String question, String name, Instant now) {
        jdbc.sql(
                        """
                        insert into hub.saved_search
                            (id, account_id, name, question, saved_at, notice, language)
                        values (:id, :account, :name, :question, :now, 'NONE', 'de')
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .param("name", name)
                .param("question", question)
                .param("now", utc(now))
                .update();
    }

    /**
     * @param next when what is new is told next; {@code null} without notice
     * @param told from when on something is new if there was no notice so far
     */
    boolean change(
            AccountId account,
            SavedSearchId id,
            Wish wish,
            String language,
            @Nullable Instant next,
            Told told) {
        return jdbc.sql(
                                """
                                update hub.saved_search
                                set name = :name, notice = :notice, language = :language,
                                    next_at = case when notice = :notice then next_at
                                                   else :next end,
                                    told_until = case when :silent then null
                                                      else coalesce(told_until, :until) end,
                                    told_as = case when :silent then null
                                                   else coalesce(told_as, cast(:as as jsonb)) end
                                where account_id = :account and id = :id
                                """)
                        .param("account", account.value())
                        .param("id", id.value())
                        .param("name", wish.name())
                        .param("notice", wish.notice().name())
                        .param("language", language)
                        .param(
                                "next",
                                next == null ? null : utc(next),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("silent", wish.notice() == Notice.NONE)
                        .param("until", utc(told.until()))
                        .param("as", json.writeValueAsString(told.as()))
                        .update()
                == 1;
    }

    void remove(AccountId account, SavedSearchId id) {
        jdbc.sql("delete from hub.saved_search where account_id = ? and id = ?")
                .params(account.value(), id.value())
                .update();
    }

    int removeOf(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? 0
                : jdbc.sql("delete from hub.saved_search where account_id in (:accounts)")
                        .param("accounts", accounts.stream().map(AccountId::value).toList())
                        .update();
    }

    /** All that have saved anything. */
    List<AccountId> owners() {
        return jdbc
                .sql("select distinct account_id from hub.saved_search")
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    // ---- notices

    /** Those to be told of something behind that one, in the order of the database. */
    List<AccountId> due(Instant now, @Nullable AccountId after, int most) {
        return jdbc
                .sql(
                        """
                        select distinct account_id from hub.saved_search
                        where next_at <= :now and account_id > :after
                        order by account_id limit :most
                        """)
                .param("now", utc(now))
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** What that person is to be told of, by name; nothing if another node is at it, or was. */
    List<Due> takeDue(AccountId account, Instant now) {
        return jdbc.sql(
                        """
                        select * from hub.saved_search
                        where account_id = :account and next_at <= :now
                        order by lower(name), id for update skip locked
                        """)
                .param("account", account.value())
                .param("now", utc(now))
                .query(
                        (row, number) ->
                                new Due(
                                        saved(row, number),
                                        row.getString("language"),
                                        new Told(
                                                row.getTimestamp("told_until").toInstant(),
                                                json.readValue(
                                                        row.getString("told_as"), PARAMETERS))))
                .list();
    }

    void told(SavedSearchId id, Told told, Instant next) {
        jdbc.sql(
                        """
                        update hub.saved_search
                        set told_until = :until, told_as = cast(:as as jsonb), next_at = :next
                        where id = :id
                        """)
                .param("until", utc(told.until()))
                .param("as", json.writeValueAsString(told.as()))
                .param("next", utc(next))
                .param("id", id.value())
                .update();
    }

    boolean isTold(AccountId account) {
        return jdbc.sql(
                        """
                        select exists (select from hub.saved_search
                                       where account_id = ? and next_at is not null)
                        """)
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    void endNotices(AccountId account) {
        jdbc.sql(
                        """
                        update hub.saved_search
                        set notice = 'NONE', next_at = null, told_until = null, told_as = null
                        where account_id = ?
                        """)
                .param(account.value())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * @param language in which its owner reads
     */
    record Due(Saved search, String language, Told told) {}
}
