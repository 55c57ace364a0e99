package de.interkomm.hub.membership.internal;

import de.interkomm.hub.membership.spi.Judgement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/** Keeps a judgement as it was, whatever becomes of the rules. */
@Converter
class JudgementConverter implements AttributeConverter<Judgement, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Judgement judgement) {
        return judgement == null ? null : JSON.writeValueAsString(judgement);
    }

    @Override
    public @Nullable Judgement convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Judgement.class);
    }
}
