package de.interkomm.hub.declarations.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.declarations.Signatures.SignResult;
import de.interkomm.hub.declarations.Signatures.SignedPaper;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import java.time.LocalDate;

/** What the pages of coordinators and of administrations do alike. */
final class SigningPages {

    private SigningPages() {}

    /** Hands a paper in, and says what is wrong with it; {@code null} if it got no further. */
    static @Nullable SignResult handIn(
            Signatures signatures,
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            PaperForm form,
            BindingResult errors) {
        LocalDate on = form.toDay(errors);
        if (on == null) {
            askForTheScanAgain(form, errors);
            return null;
        }
        SignResult result =
                signatures.handIn(
                        actor,
                        network,
                        administration,
                        Typing.version(form.edition()),
                        new SignedPaper(form.signer(), form.office(), on, form.upload()),
                        form.sureness());
        if (result instanceof SignResult.WrongDay) {
            errors.rejectValue("on", "declarations.form.on.wrong");
            askForTheScanAgain(form, errors);
        }
        if (result instanceof SignResult.FileRefused(var reason)) {
            errors.rejectValue("scan", "declarations.form.scan." + reason);
        }
        if (result instanceof SignResult.Unsigned) {
            errors.rejectValue("scan", "declarations.form.scan.UNSIGNED");
        }
        if (result instanceof SignResult.OtherHead(String head)) {
            errors.rejectValue(
                    "confirmed", "declarations.form.confirmed.head", new Object[] {head}, null);
            askForTheScanAgain(form, errors);
        }
        return result;
    }

    /** What else was entered stands there still; files cannot be kept. */
    private static void askForTheScanAgain(PaperForm form, BindingResult errors) {
        if (form.hasScan()) {
            errors.rejectValue("scan", "declarations.form.scan.AGAIN");
        }
    }
}
