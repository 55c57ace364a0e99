package de.interkomm.hub.shell.internal;

import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.Pages;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.math.BigDecimal;
import java.util.List;

/** What the description of the API says of all of it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** Of the API, not of the hub: changes when programs have to. */
    private static final String VERSION = "1.0";

    private static final String PROBLEM = "Problem";

    /** The address comes from the configuration: a request's host is whatever its sender says. */
    @Bean
    OpenAPI hubApi(HubAddress hub) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Interkomm")
                                .version(VERSION)
                                .description(
                                        "Networks of public administrations, the administrations"
                                            + " that may join them, and those that have. Read only"
                                            + " and public, without personal data. Answers carry an"
                                            + " ETag and may be kept. Texts come in German or"
                                            + " English, as Accept-Language asks. Errors are"
                                            + " problems as in RFC 9457.")
                                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url(hub.baseUrl()).description("This hub")));
    }

    @Bean
    OpenApiCustomizer apiRefusalsDescribed() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths()
                    .values()
                    .forEach(
                            path ->
                                    path.readOperations()
                                            .forEach(ApiDescription::describeOperation));
        };
    }

    private static void describeOperation(Operation read) {
        List<Parameter> parameters =
                read.getParameters() == null ? List.of() : read.getParameters();
        parameters.forEach(ApiDescription::describe);
        refuse(read, "304", new ApiResponse().description("Unchanged since If-None-Match"));
        if (!parameters.isEmpty()) {
            refuse(read, "400", problem("A parameter makes no sense; the detail says what would"));
        }
        if (parameters.stream().anyMatch(each -> "path".equals(each.getIn()))) {
            refuse(read, "404", problem("There is no such thing"));
        }
        if (read.getResponses().containsKey("429")) {
            refuse(read, "429", tooMany());
        }
        refuse(read, "405", problem("The API only reads: GET, HEAD, OPTIONS"));
        refuse(read, "406", problem("There is nothing in the form asked for"));
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case "page" -> parameter.description("Which page, counted from 0");
            case "size" -> {
                parameter.description("How many entries a page has");
                parameter.getSchema().minimum(number(1)).maximum(number(Pages.LARGEST));
            }
            case "network" ->
                    parameter
                            .description("A network's id, as it stands in its address")
                            .schema(new StringSchema().example("digitale-doerfer"));
            default -> {}
        }
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    private static void refuse(Operation read, String status, ApiResponse response) {
        read.getResponses().addApiResponse(status, response);
    }

    private static ApiResponse tooMany() {
        return problem("That was asked too often; counted by account, else by address")
                .addHeaderObject(
                        "Retry-After",
                        new Header()
                                .description("Seconds until it goes on")
                                .schema(new IntegerSchema()));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(
                                                        new Schema<>()
                                                                .$ref(
                                                                        "#/components/schemas/"
                                                                                + PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457, worded in the language of Accept-Language")
                .addProperty("title", new StringSchema().description("What went wrong, in general"))
                .addProperty("status", new IntegerSchema().description("The status of the answer"))
                .addProperty("detail", new StringSchema().description("What to do differently"))
                .addProperty("instance", new StringSchema().description("The path asked for"));
    }
}
