package de.interkomm.hub.directory.api;

import de.interkomm.hub.directory.OpenCatalogue;
import de.interkomm.hub.shell.Pages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** The public projects for catalogues elsewhere to harvest. */
@RestController
@Tag(name = "Directory")
class CatalogueApi {

    private static final String JSON_LD = "application/ld+json";

    private final OpenCatalogue catalogue;
    private final CatalogueRendering rendering;

    CatalogueApi(OpenCatalogue catalogue, CatalogueRendering rendering) {
        this.catalogue = catalogue;
        this.rendering = rendering;
    }

    /** Kept only to ask again with: what is hidden is to be gone from here as well. */
    @GetMapping(
            path = CatalogueRendering.PATH,
            produces = {JSON_LD, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "The public projects as DCAT-AP.de",
            description =
                    "In JSON-LD, in German. hydra:next leads from page to page; the same for"
                            + " everybody, whoever asks.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A dcat:Catalog and its hydra:PagedCollection",
                            content =
                                    @Content(
                                            mediaType = JSON_LD,
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            name = "DirectoryCatalogue"))))
    ResponseEntity<Map<String, Object>> catalogue(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(rendering.of(catalogue.page(Pages.asked(page, size))));
    }
}
