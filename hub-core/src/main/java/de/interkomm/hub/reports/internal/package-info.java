/** Yearly reports as they are counted, kept, printed and sent. */
@NullMarked
package de.interkomm.hub.reports.internal;

import org.jspecify.annotations.NullMarked;
