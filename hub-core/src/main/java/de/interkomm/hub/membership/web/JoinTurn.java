package de.interkomm.hub.membership.web;

import de.interkomm.hub.network.NetworkProfile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import java.util.Locale;

/**
 * A filled-in form of joining that was sent.
 *
 * @param page that shows the form again
 */
record JoinTurn(
        String page,
        NetworkProfile network,
        JoinForm form,
        BindingResult errors,
        Locale locale,
        Model model,
        HttpServletRequest request,
        HttpServletResponse response) {

    /** Whether one was told that the mailbox is another administration's, and knows better. */
    boolean staysWithChoice() {
        return request.getParameter("stay") != null;
    }
}
