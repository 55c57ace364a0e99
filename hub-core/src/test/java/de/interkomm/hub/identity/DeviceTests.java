package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.Device.Browser;
import de.interkomm.hub.identity.Device.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 |"
                        + " FIREFOX | WINDOWS",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | EDGE | WINDOWS",
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Mobile Safari/537.36 | CHROME | ANDROID",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1 | SAFARI |"
                        + " IPHONE",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
                        + " Gecko) Version/18.5 Safari/605.1.15 | SAFARI | MAC",
                "curl/8.14 | OTHER | OTHER"
            })
    void aDeviceIsNamedByWhatItSaysOfItself(String agent, Browser browser, Platform platform) {
        assertThat(Device.of(agent)).isEqualTo(new Device(browser, platform));
    }

    @Test
    void aDeviceThatSaysNothingIsUnknown() {
        assertThat(Device.of(null)).isEqualTo(new Device(Browser.OTHER, Platform.OTHER));
    }
}
