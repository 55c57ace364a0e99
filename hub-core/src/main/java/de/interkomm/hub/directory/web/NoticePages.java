package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.NoticeLinks;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link in mails about new results leads those who want no more of them, without signing
 * in. Opening it changes nothing; its button does, and so does that of a mail program, which sends
 * the same form without ever having seen the page (RFC 8058): the link itself is the proof.
 */
@Controller
@RequestMapping("/directory/notices")
class NoticePages {

    private final NoticeLinks links;

    NoticePages(NoticeLinks links) {
        this.links = links;
    }

    @GetMapping
    String ask(
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        if (!links.isGood(token)) {
            return dead(response);
        }
        model.addAttribute("token", token);
        return "directory/end-notices";
    }

    @PostMapping
    String end(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return links.end(token) ? "directory/notices-ended" : dead(response);
    }

    private static String dead(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "directory/dead-notice-link";
    }
}
