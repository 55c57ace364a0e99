package de.interkomm.hub.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class MailConfigurationTests {

    @Test
    void aNodeWithoutAServerSaysThatMailWaitsAndACommandLeavesThatToTheNodes(
            CapturedOutput output) {
        transport(new MockEnvironment().withProperty("hub.command", "true"));
        assertThat(output).doesNotContain("No mail is sent");
        transport(new MockEnvironment());
        assertThat(output).contains("No mail is sent");
    }

    private static void transport(MockEnvironment environment) {
        new MailConfiguration()
                .mailTransport(
                        environment,
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class),
                        new HubSender("hub@example.org"));
    }
}
