package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.directory.Notice;
import de.interkomm.hub.directory.SearchAddress;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.LegalBasis;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.DataKind.Recipient;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.personaldata.Retention;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What somebody looks for again and again. */
@Component
class SavedSearchData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "directory.data.searches",
                    Place.HUB,
                    List.of(PersonalTable.of("saved_search").byAccount("account_id")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of(Recipient.MAIL_PROVIDER));

    private final SavedSearchRows rows;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    SavedSearchData(SavedSearchRows rows, Accounts accounts, JdbcClient jdbc) {
        this.rows = rows;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql("select * from hub.saved_search where account_id = ? order by saved_at, id")
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.NAME, row.getString("name"))
                                        .with(
                                                DataField.TEXT,
                                                SearchAddress.of(
                                                        SearchAddress.PAGE,
                                                        SearchAddress.ofQuestion(
                                                                row.getString("question"))))
                                        .with(DataField.STATE, notice(row.getString("notice")))
                                        .with(
                                                DataField.CREATED,
                                                row.getTimestamp("saved_at").toInstant())
                                        .that(Fate.goes()))
                .list();
    }

    private static @Nullable String notice(String kept) {
        return Notice.valueOf(kept) == Notice.NONE ? null : kept;
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        UUID account = person.account();
        if (account != null) {
            rows.removeOf(List.of(new AccountId(account)));
        }
    }

    /** Searches go with their owner's account, or with the right to use it. */
    @Override
    public int expireInHub(Instant now) {
        List<AccountId> owners = rows.owners();
        Set<AccountId> present =
                accounts.find(owners).stream()
                        .filter(AccountView::enabled)
                        .map(AccountView::id)
                        .collect(toSet());
        return rows.removeOf(owners.stream().filter(owner -> !present.contains(owner)).toList());
    }
}
