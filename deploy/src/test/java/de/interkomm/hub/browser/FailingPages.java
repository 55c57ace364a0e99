package de.interkomm.hub.browser;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.io.IOException;

/** Addresses that fail, as filters, limits and mistakes of ours do. */
@TestComponent
@Controller
class FailingPages {

    static final String SECRET = "known to the log only";

    @GetMapping({"/failing/{status}", "/networks/{network}/failing/{status}"})
    void fail(@PathVariable int status, HttpServletResponse response) throws IOException {
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            throw new IllegalStateException(SECRET);
        }
        response.sendError(status, SECRET);
    }
}
