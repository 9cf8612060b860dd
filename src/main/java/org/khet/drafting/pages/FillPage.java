package org.khet.drafting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template leaves to be filled, asked first.
 *
 * @param blanks names of what is to be filled; the form sends them as {@code blank.0}, {@code blank.1} …
 */
public record FillPage(
        String template, String name, String purpose, List<String> blanks, BeginPage.@Nullable Reply reply) {}
