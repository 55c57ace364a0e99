package de.interkomm.hub.tenancy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do, instead of where in the program it was noticed. */
class SchemasBehindAnalyzer extends AbstractFailureAnalyzer<SchemasBehind> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SchemasBehind cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Run the command `migrate` of this version with the owner's login, then start the"
                        + " node again. Or let the node migrate by itself: give it the owner's"
                        + " login by HUB_DATABASE_OWNER_USERNAME and HUB_DATABASE_OWNER_PASSWORD.",
                cause);
    }
}
