package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import java.util.UUID;

/** Lets in those whose account may sign in; the provider of one-time tokens does not check. */
class SignedInVisitors implements UserDetailsService {

    private final AccountRegistry accounts;

    SignedInVisitors(AccountRegistry accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String accountId) {
        AccountId account = new AccountId(UUID.fromString(accountId));
        return accounts.actor(account)
                .map(
                        actor ->
                                User.withUsername(accountId)
                                        .password("")
                                        .authorities(SignedIn.authoritiesOf(actor))
                                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("may not sign in"));
    }
}
