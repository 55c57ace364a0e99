package de.interkomm.hub.administrations.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import de.interkomm.hub.administrations.RegisterRunId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.UUID;

@Configuration(proxyBeanMethods = false)
class RegisterJobs {

    @Bean
    OneTimeTask<Void> importRegister(RegisterImporter importer) {
        return Tasks.oneTime(RegisterImporter.TASK)
                .execute(
                        (task, _) ->
                                importer.perform(new RegisterRunId(UUID.fromString(task.getId()))));
    }
}
