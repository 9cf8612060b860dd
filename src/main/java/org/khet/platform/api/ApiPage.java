package org.khet.platform.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The API as its documentation shows it. Texts named {@code …Html} are made from Markdown, everything else escaped in them.
 *
 * @param version of the API
 */
public record ApiPage(String title, String version, String introductionHtml, List<Group> groups, List<Shape> shapes) {

    /** What belongs together: a tag of the document with its operations. */
    public record Group(String name, String title, List<Operation> operations) {}

    /**
     * An operation.
     *
     * @param scopes what a token needs
     * @param bodies what is sent, by media type
     */
    public record Operation(
            String id,
            String tag,
            String method,
            String path,
            String summary,
            String descriptionHtml,
            List<String> scopes,
            List<Field> parameters,
            List<Body> bodies,
            List<Answer> answers) {}

    /**
     * A parameter or a property.
     *
     * @param where path, query, header, or empty for a property
     * @param shape name of the shape it is made of, null for a plain one
     */
    public record Field(
            String name,
            String where,
            String type,
            @Nullable String shape,
            boolean required,
            String descriptionHtml) {}

    /** What is sent or answered in one media type. */
    public record Body(
            String mediaType,
            List<Field> fields,
            @Nullable String shape,
            @Nullable String example) {}

    /** An answer by its status. */
    public record Answer(String status, String descriptionHtml, List<Body> bodies) {}

    /** A named shape of JSON. */
    public record Shape(String name, String descriptionHtml, List<Field> fields) {}
}
