/** The documentation of the API: {@code openapi.yaml} as a page. */
@NullMarked
package org.khet.platform.api;

import org.jspecify.annotations.NullMarked;
