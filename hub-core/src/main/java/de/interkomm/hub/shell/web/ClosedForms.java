package de.interkomm.hub.shell.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In a closed network nothing is saved, so that nothing can be typed either: whatever stands in a
 * form that would change something is disabled, on every page. Forms of the class {@code
 * hub-goes-on} are those that end the network, or take it along.
 */
@Component
class ClosedForms extends AbstractProcessorDialect {

    private static final String NAME = "Closed forms";
    private static final String PREFIX = "closed";

    /** After all that decides whether and as what an element is shown. */
    private static final int LAST = 10_000;

    ClosedForms() {
        super(NAME, PREFIX, LAST);
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Stream.of("input", "select", "textarea", "button")
                .map(element -> new Control(dialectPrefix, element))
                .collect(toUnmodifiableSet());
    }

    private static final class Control extends AbstractElementTagProcessor {

        private static final String CONTENT = "content";
        private static final String GOES_ON = "hub-goes-on";

        Control(String prefix, String element) {
            super(TemplateMode.HTML, prefix, element, false, null, false, LAST);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                IElementTagStructureHandler structure) {
            if (context.getVariable(PageFrame.ATTRIBUTE) instanceof PageFrame frame
                    && frame.closed()
                    && !"hidden".equals(tag.getAttributeValue("type"))
                    && changesSomething(context.getElementStack())) {
                structure.setAttribute("disabled", "disabled");
            }
        }

        /** Outside the content stand forms of the hub, such as that to sign out. */
        private static boolean changesSomething(List<IProcessableElementTag> around) {
            return around.stream().anyMatch(tag -> CONTENT.equals(tag.getAttributeValue("id")))
                    && around.stream().anyMatch(Control::isChangingForm);
        }

        private static boolean isChangingForm(IProcessableElementTag tag) {
            String classes = tag.getAttributeValue("class");
            return "form".equals(tag.getElementCompleteName())
                    && "post".equalsIgnoreCase(tag.getAttributeValue("method"))
                    && (classes == null || !Arrays.asList(classes.split(" ")).contains(GOES_ON));
        }
    }
}
