package org.gongbao.city;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application class; its direct sub-packages are the modules. */
@SpringBootApplication
public class Gongbao {}
