package de.interkomm.hub.shell.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;

/**
 * Describes in the API what the records say: a part is always there, may be {@code null} only if it
 * is marked so, and may be missing only if {@code null} is left out.
 */
@Component
class RecordNullness implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> shown = classOf(type.getType());
        Schema<?> model = resolved == null ? null : modelOf(resolved, context);
        if (shown != null && shown.isRecord() && model != null && model.getProperties() != null) {
            for (RecordComponent component : shown.getRecordComponents()) {
                describe(component, model);
            }
        }
        return resolved;
    }

    private static void describe(RecordComponent component, Schema<?> model) {
        Schema<?> property = model.getProperties().get(component.getName());
        if (property == null || component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
            return;
        }
        if (model.getRequired() == null || !model.getRequired().contains(component.getName())) {
            model.addRequiredItem(component.getName());
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && property.get$ref() == null) {
            property.addType("null");
        }
    }

    private static @Nullable Schema<?> modelOf(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    private static @Nullable Class<?> classOf(Type type) {
        return type instanceof JavaType known
                ? known.getRawClass()
                : ResolvableType.forType(type).resolve();
    }
}
