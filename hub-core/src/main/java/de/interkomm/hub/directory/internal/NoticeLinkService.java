package de.interkomm.hub.directory.internal;

import de.interkomm.hub.directory.NoticeLinks;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
@Transactional
class NoticeLinkService implements NoticeLinks {

    private final ConfirmationLinks links;
    private final SavedSearchRows rows;

    NoticeLinkService(ConfirmationLinks links, SavedSearchRows rows) {
        this.links = links;
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return links.peek(NoticeMails.END, token) instanceof Redemption.Valid;
    }

    @Override
    public boolean end(String token) {
        if (!(links.redeem(NoticeMails.END, token) instanceof Redemption.Valid(String account))) {
            return false;
        }
        rows.endNotices(new AccountId(UUID.fromString(account)));
        return true;
    }
}
